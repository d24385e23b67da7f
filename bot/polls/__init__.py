"""Anonymous polls: made by coordinators, answered by everybody, opened by nobody before the close and by no one after it."""
