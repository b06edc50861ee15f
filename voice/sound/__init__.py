"""Where sound goes."""
