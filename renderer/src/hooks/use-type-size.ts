import { useSyncExternalStore } from 'react'

const STORAGE_KEY = 'zhijian.type'
const listeners = new Set<() => void>()

/** Whether this machine shows everything in large type. The page's root carries it, so that the styles can follow. */
function isLarge(): boolean {
  return document.documentElement.dataset['type'] === 'large'
}

function show(large: boolean): void {
  document.documentElement.dataset['type'] = large ? 'large' : 'normal'
}

/** Shows the type size chosen last time on this machine. */
export function startTypeSize(): void {
  show(localStorage.getItem(STORAGE_KEY) === 'large')
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** 大字模式 and its switch; kept per machine, like the language. */
export function useTypeSize(): { readonly large: boolean; readonly toggle: () => void } {
  const large = useSyncExternalStore(subscribe, isLarge)
  function toggle(): void {
    show(!large)
    localStorage.setItem(STORAGE_KEY, large ? 'normal' : 'large')
    for (const listener of listeners) listener()
  }
  return { large, toggle }
}
