"""What ways lie on: tracks under trains and trams, the slope of a street or hill that something climbs."""
