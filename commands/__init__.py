"""The command-line door: one subcommand, one file. No logic of its own."""
