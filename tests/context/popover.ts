/** What jsdom lacks of popovers: shown or not, told of by an event, closed by Escape as browsers do. */
export function givePopovers(): void {
  const shown = new WeakSet<HTMLElement>()
  const prototype = HTMLElement.prototype
  function set(element: HTMLElement, isShown: boolean): void {
    if (shown.has(element) === isShown) return
    const states = { oldState: isShown ? 'closed' : 'open', newState: isShown ? 'open' : 'closed' }
    if (isShown) shown.add(element)
    else shown.delete(element)
    // jsdom hides them by its style sheet and knows no `:popover-open`.
    element.style.display = isShown ? 'block' : ''
    element.dispatchEvent(Object.assign(new Event('toggle'), states))
  }
  prototype.togglePopover = function (this: HTMLElement, force) {
    set(this, force === true)
    return force === true
  }
  prototype.hidePopover = function (this: HTMLElement) {
    set(this, false)
  }
  // Before the page hears of it, which cannot keep it from the browser.
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape') return
      for (const element of document.querySelectorAll<HTMLElement>('[popover]')) set(element, false)
    },
    { capture: true },
  )
}
