export { type ProRatedQuota, proRateQuota } from '../../shared/quota-pro-rating';
