"""The pages of the network: for anybody, for members, for the desk."""
