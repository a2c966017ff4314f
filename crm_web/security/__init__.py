"""Who somebody is, what they may do, and the two doors in front of everything."""
