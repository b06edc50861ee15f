"""Services that staff write: a draft, what it still lacks, a preview, and a second person who lets it out."""
