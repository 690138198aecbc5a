"""Reads, checks, migrates and runs workflow files without a host. It does not imitate the host's server."""
