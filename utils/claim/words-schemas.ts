/** The words of the trade as they are checked at a border: a file of its own, so that who only needs the words does not carry the checks. */
import { z } from 'zod';
import { ACTIONS, DENIAL_CATEGORIES, DISPUTE_LEVELS, ROUTES } from './words.ts';

export const denialCategorySchema = z.enum(DENIAL_CATEGORIES);
export const actionSchema = z.enum(ACTIONS);
export const routeSchema = z.enum(ROUTES);
export const disputeLevelSchema = z.enum(DISPUTE_LEVELS);
