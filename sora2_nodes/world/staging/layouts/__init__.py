"""Where everybody and everything stands before anybody acts."""
