"""Manners of speaking of what people do at home, for one another and in sports, each a table of rows for `story.reader.idioms`."""
