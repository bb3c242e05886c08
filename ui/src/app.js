// htmx for previews, and our own small elements. Every page works without this file.
import "htmx.org";
import "./elements/bn-bits.js";
import "./elements/bn-copy.js";
import "./elements/bn-count.js";
import "./elements/bn-cut.js";
import "./elements/bn-fold.js";
import "./elements/bn-keep.js";
import "./elements/bn-keys.js";
import "./elements/bn-media.js";
import "./elements/held.js";
import "./elements/keys.js";
import "./elements/typed.js";
