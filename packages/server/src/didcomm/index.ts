export { DIDCOMM_PATHS, DidcommDoor } from './DidcommDoor'
