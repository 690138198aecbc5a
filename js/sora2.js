// @ts-check
/** The pack's additions to the canvas: price and time left, the storyboard editor, the drop zone, the credits tab. */

import "./credits/sidebar.js";
import "./features/badge.js";
import "./features/drop_zone.js";
import "./features/storyboard.js";
