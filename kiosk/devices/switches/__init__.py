"""Switches: one or two, of any make, sip-and-puff too: each is a key that goes down and comes up."""
