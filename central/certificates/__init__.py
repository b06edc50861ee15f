"""Certificate files: looked up safely by visitors, worked on by staff, asked of the ministry's platforms."""
