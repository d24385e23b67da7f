"""Support channels: a directory of where people in the same place talk, each one press away."""
