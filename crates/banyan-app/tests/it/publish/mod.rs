mod carry_out;
