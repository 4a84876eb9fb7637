/** Name of the registry. */
export const WEBVH = 'webvh'
