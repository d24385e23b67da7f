"""What Alongside does, knowing no platform and no library of one."""
