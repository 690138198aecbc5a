"""What becomes of members while one looks: surfaces that turn, shapes that slump, grow and shrink, what spreads, drips, smokes and burns."""
