"""How the subject of a character agrees: a link made with it, and the page behind the link."""
