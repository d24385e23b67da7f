"""Circles: four to six allies with a conversation of their own, a guide a week, and a host who changes."""
