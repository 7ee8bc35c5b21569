"""Who understands texts? A process of its own, which the house asks by `asking`."""
