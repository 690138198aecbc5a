"""Light and air of a place: daylight by hour and cloud, moods of light, weather and what rises, falls and shines in the air."""
