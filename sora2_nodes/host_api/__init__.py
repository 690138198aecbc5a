"""The video API and the credits routes on the host's own server: the only room that knows the host and the API."""
