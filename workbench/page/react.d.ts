// The three functions of React that the charts use; its full types are a package of their own.
declare module 'react' {
  export function createElement(type: string, properties: object, ...children: unknown[]): unknown;
  export function useEffect(effect: () => undefined | (() => void), inputs: readonly unknown[]): void;
  export function useRef<T>(initial: T): { current: T };
}
