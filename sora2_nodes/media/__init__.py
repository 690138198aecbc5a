"""Files, film, sound and speech: what turns files into arrays and arrays into files. It knows no model and no words."""
