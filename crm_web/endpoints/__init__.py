"""HTTP beside the pages, one noun a file."""
