"""What is eaten and drunk as it is served: drinks in their glasses, food in its dishes."""
