"""Running a server: its log, its health and numbers, and what it removes again."""
