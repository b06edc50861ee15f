"""Walk-ins, check-in, and the numbers that desks call."""
