"""News about finished videos: to whom, signed how, sent when."""
