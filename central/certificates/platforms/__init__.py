"""The ministry's platforms (Khadamaty, IDMAJ): asked through a port, believed only as far as the rules allow."""
