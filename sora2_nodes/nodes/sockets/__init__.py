"""What travels on sockets, and its way to plain values and back."""
