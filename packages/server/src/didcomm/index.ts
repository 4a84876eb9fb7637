export { DIDCOMM_PATHS, DidcommDoor } from './DidcommDoor'
export { mountDidcomm } from './mountDidcomm'
