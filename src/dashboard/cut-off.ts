import { onBeforeUnmount, type Ref, ref, watch } from 'vue'

/** Whether what an element holds is wider than itself, so that it has to be scrolled. */
export function useCut(element: Ref<HTMLElement | undefined>): Ref<boolean> {
  const isCut = ref(false)
  const look = () => {
    isCut.value =
      element.value !== undefined && element.value.scrollWidth > element.value.clientWidth
  }
  const observer = new ResizeObserver(look)
  watch(element, (now) => {
    observer.disconnect()
    look()
    if (!now) return
    observer.observe(now)
    for (const child of now.children) observer.observe(child)
  })
  onBeforeUnmount(() => observer.disconnect())
  return isCut
}
