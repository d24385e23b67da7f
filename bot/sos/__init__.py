"""In the moment: one sentence to say now, one for later, and somebody to talk to."""
