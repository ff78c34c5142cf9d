/** The general offices whose flows a person may use and keep. */
export { supervisedOffices as officesOfActor } from '#libs/access';
