"""Buddies: another ally every few weeks, for twenty minutes. Who is with whom is known to them alone."""
