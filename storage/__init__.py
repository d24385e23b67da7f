"""What is kept: tables, and the few questions asked of them."""
