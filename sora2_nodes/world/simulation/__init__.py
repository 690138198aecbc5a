"""Scene → Plan: physics, steps, speech and eased paths over time, and how one shot goes on from another."""
