/** On a container narrower than this the names of the lanes stand above them and not beside; a page begins with the list. */
export const NARROW_PX = 560
