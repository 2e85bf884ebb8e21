import { useEffect, useState, useSyncExternalStore } from 'react'
import { type Camera, createCamera, type Frames, type Shot } from './camera'
import { isSameWindow, type Window } from './viewport'

const BROWSER: Frames = {
  now: () => performance.now(),
  request: (run) => requestAnimationFrame(run),
}

/** The window on the screen, and the camera that moves it. It flies to a window that is given from outside. */
export function useCamera(window: Window): readonly [Shot, Camera] {
  const [camera] = useState(() => createCamera(window, BROWSER))
  const shot = useSyncExternalStore(camera.subscribe, camera.shot, camera.shot)
  useEffect(() => {
    if (isSameWindow(window, camera.target())) return
    if (wantsNoMotion()) camera.jump(window)
    else camera.fly(window)
  }, [camera, window])
  return [shot, camera]
}

/** True where the reader has asked the system for less motion. */
export function wantsNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
