import { MingshiRoster } from '../roster/roster.ts'

Object.assign(window, { MingshiRoster })
