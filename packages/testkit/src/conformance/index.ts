// Suites of jest, as functions: import this only where jest runs.
export { exerciseCalendar, type CalendarYears } from './exercise-calendar.js';
export { exerciseChannel, type ChannelUnderTest, type ReceivedMessage } from './exercise-channel.js';
export { exerciseRegister } from './exercise-register.js';
