/**
 * How the camera is shut to a page before its consent, from the weakest on: not at all; by our own locks; by the headers that the page was served with;
 * by an engine that has no camera for pages, so that only a face module of the system opens one.
 */
export const strengths = ['none', 'cooperative', 'document', 'native'] as const
export type Strength = (typeof strengths)[number]

export const isAtLeast = (strength: Strength, least: Strength): boolean => strengths.indexOf(strength) >= strengths.indexOf(least)
