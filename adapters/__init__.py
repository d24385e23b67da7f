"""The doors: each platform's way in and out, knowing no feature."""
