"""Clothes: garments as rows, how they are cut, what is worn on head, face, feet and back."""
