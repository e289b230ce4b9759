/** The letters of a Turkish F keyboard, key by key where a US keyboard has those of {@link us}. */
export const turkishF = 'fgğıodrnhpuieaütkmljövcçzs';
export const us = 'qwertyuiopasdfghjklzxcvbnm';
